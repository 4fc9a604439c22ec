import ChartGallery

// Writes the gallery's page to standard output: `swift run gallery > gallery.html`.
print(Gallery.page, terminator: "")
