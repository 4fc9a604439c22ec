#ifndef QUARTERDECK_CDISK_H
#define QUARTERDECK_CDISK_H

/// Exchanges the names of two folders in one step; 0 when done, -1 with errno where the system or file system can't.
int qd_exchange(const char *left, const char *right);

#endif
