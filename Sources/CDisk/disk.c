// Swift's view of the C library leaves out what stands behind _GNU_SOURCE.
#define _GNU_SOURCE
#include "CDisk.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif
#include <unistd.h>

int qd_exchange(const char *left, const char *right) {
#if defined(RENAME_EXCHANGE)
    return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE);
#elif defined(RENAME_SWAP)
    return renamex_np(left, right, RENAME_SWAP);
#else
    errno = ENOSYS;
    return -1;
#endif
}

int qd_flush_all(int file) {
#if defined(__linux__)
    return syncfs(file);
#else
    (void)file;
    sync();
    return 0;
#endif
}

int qd_nameless_file(void) {
#if defined(__linux__)
    return memfd_create("quarterdeck", MFD_CLOEXEC);
#else
    FILE *file = tmpfile();
    if (file == NULL) return -1;
    int nameless = fcntl(fileno(file), F_DUPFD_CLOEXEC, 0);
    fclose(file);
    return nameless;
#endif
}
