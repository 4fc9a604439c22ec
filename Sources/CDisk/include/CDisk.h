#ifndef QUARTERDECK_CDISK_H
#define QUARTERDECK_CDISK_H

/// Exchanges the names of two folders in one step; 0 when done, -1 with errno where the system or file system can't.
int qd_exchange(const char *left, const char *right);

/// Flushes all that was written to the file system of an open file; 0 when done, -1 with errno.
int qd_flush_all(int file);

/// Opens an empty file that has no name and goes when it is closed; -1 with errno.
int qd_nameless_file(void);

#endif
