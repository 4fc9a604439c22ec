#include "CThemes.h"

// The themes of Themes/ inside the program, so that it needs no folder beside it wherever it is moved.
// #embed is C23; clang has it in every mode and warns of it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char boardroom_page[] = {
#embed "../../Themes/boardroom/page.mustache"
};
static const unsigned char boardroom_style[] = {
#embed "../../Themes/boardroom/style.css"
};
static const unsigned char boardroom_script[] = {
#embed "../../Themes/boardroom/script.js"
};

static const struct qd_theme themes[] = {
    {"boardroom",
     {boardroom_page, sizeof boardroom_page},
     {boardroom_style, sizeof boardroom_style},
     {boardroom_script, sizeof boardroom_script}},
};

size_t qd_theme_count(void) { return sizeof themes / sizeof themes[0]; }

struct qd_theme qd_theme_at(size_t index) { return themes[index < qd_theme_count() ? index : 0]; }
