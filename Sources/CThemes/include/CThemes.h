#ifndef QUARTERDECK_CTHEMES_H
#define QUARTERDECK_CTHEMES_H

#include <stddef.h>

/// A part of a theme that ships inside the program: its bytes, not ended by a zero.
struct qd_theme_part {
    const unsigned char *bytes;
    size_t count;
};

/// The three parts of a shipped theme.
struct qd_theme {
    const char *name;
    struct qd_theme_part page;
    struct qd_theme_part style;
    struct qd_theme_part script;
};

/// How many themes ship.
size_t qd_theme_count(void);

/// The theme at `index`, below `qd_theme_count()`; the first one for any other index.
struct qd_theme qd_theme_at(size_t index);

#endif
