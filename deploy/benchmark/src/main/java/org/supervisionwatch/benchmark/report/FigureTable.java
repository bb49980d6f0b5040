package org.supervisionwatch.benchmark.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The results of a run: as a table that can be pasted into the README, and as JSON. */
public record FigureTable(Map<String, Object> machine, List<MeasuredFigure> results) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A table in Markdown. */
    public String text() {
        StringBuilder text = new StringBuilder("| # | Work | Figure | Beside it | Ratio | Aim | Met | |\n");
        text.append("|--:|---|--:|---|--:|---|---|---|\n");
        results.forEach(result -> text.append(line(result)));
        return text.toString();
    }

    public void writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), this);
    }

    private static String line(MeasuredFigure result) {
        String beside = result.beside() == null || result.limit() == null
                ? ""
                : result.beside() + ": " + MeasuredFigure.shown(result.limit());
        return "| %s | %s | %s %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        result.row(),
                        result.work(),
                        MeasuredFigure.shown(result.figure()),
                        result.unit(),
                        beside,
                        result.ratio() == null ? "" : MeasuredFigure.shown(result.ratio()),
                        result.aim(),
                        result.met() == null ? "" : result.met() ? "yes" : "no",
                        result.note());
    }
}
