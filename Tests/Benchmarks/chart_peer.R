# Draws the four charts of the given data with ggplot2 whenever a line with a chart's name comes in, the labels of the map
# parted by ggrepel; prints seconds and bytes of SVG. 9 x 6 inches by svglite, the device that ggsave() takes for SVG.

suppressPackageStartupMessages({
  library(ggplot2)
  library(ggrepel)
  library(svglite)
})

data <- jsonlite::fromJSON(commandArgs(trailingOnly = TRUE)[1])
data$cells$column <- factor(data$cells$column, levels = unique(data$cells$column))
frontier <- data$models[data$models$on_frontier == 1, ]
frontier <- frontier[order(frontier$cost_usd), ]

map <- function() {
  ggplot(data$models, aes(cost_usd, quality)) +
    geom_point(size = 1) +
    geom_step(data = frontier, colour = "red") +
    scale_x_log10() +
    labs(title = "Cost and quality", x = "Cost per task (USD)", y = "Quality") +
    geom_text_repel(aes(label = name), size = 2, max.overlaps = Inf, seed = 1)
}

violins <- function() {
  ggplot(data$latencies, aes(model, latency_ms)) + geom_violin() + labs(title = "Latency by model")
}

heat_map <- function() {
  ggplot(data$cells, aes(column, row, fill = value)) + geom_tile() + scale_fill_viridis_c() +
    theme(axis.text.x = element_text(angle = 90))
}

parallel <- function() {
  axes <- setdiff(names(data$lines), "name")
  scaled <- as.data.frame(lapply(data$lines[axes], function(column) (column - min(column)) / diff(range(column))))
  long <- data.frame(
    name = rep(data$lines$name, times = length(axes)),
    axis = factor(rep(axes, each = nrow(data$lines)), levels = axes),
    value = unlist(scaled, use.names = FALSE)
  )
  ggplot(long, aes(axis, value, group = name, colour = name)) + geom_line() + theme(legend.position = "none")
}

charts <- list("map" = map, "violins" = violins, "heat map" = heat_map, "parallel coordinates" = parallel)
file <- tempfile(fileext = ".svg")
input <- file("stdin", "r")
cat("ready\n")
while (length(line <- readLines(input, n = 1)) > 0) {
  start <- proc.time()[["elapsed"]]
  svglite(file, width = 9, height = 6)
  print(charts[[line]]())
  invisible(dev.off())
  cat(proc.time()[["elapsed"]] - start, file.size(file), "\n")
}
