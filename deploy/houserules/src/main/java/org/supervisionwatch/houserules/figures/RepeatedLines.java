package org.supervisionwatch.houserules.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs of places where six or more lines in a row are the same. Imports, comments, blank lines and lone brackets are passed over. */
final class RepeatedLines {

    static final int AT_LEAST = 6;

    private RepeatedLines() {}

    /** A line that says something. */
    private record TellingLine(int number, String text) {}

    private record TellingFile(Path path, List<TellingLine> lines) {

        List<String> window(int from) {
            return lines.subList(from, from + AT_LEAST).stream()
                    .map(TellingLine::text)
                    .toList();
        }

        boolean has(int index) {
            return index >= 0 && index < lines.size();
        }
    }

    private record RunStart(TellingFile file, int index) {

        boolean continues(RunStart other, int by) {
            return file.has(index + by)
                    && other.file.has(other.index + by)
                    && file.lines
                            .get(index + by)
                            .text()
                            .equals(other.file.lines.get(other.index + by).text());
        }

        @Override
        public String toString() {
            return file.path + ":" + file.lines.get(index).number();
        }
    }

    record EqualLines(String one, String other, int length) {}

    /** @return the longest first */
    static List<EqualLines> in(Collection<JavaSource> sources) {
        Map<List<String>, List<RunStart>> windows = new HashMap<>();
        for (JavaSource source : sources) {
            TellingFile file = new TellingFile(source.path(), telling(source.lines()));
            for (int i = 0; i + AT_LEAST <= file.lines().size(); i++) {
                windows.computeIfAbsent(file.window(i), _ -> new ArrayList<>()).add(new RunStart(file, i));
            }
        }
        List<EqualLines> pairs = new ArrayList<>();
        windows.values().forEach(starts -> pair(starts, pairs));
        return pairs.stream()
                .sorted(Comparator.comparingInt(EqualLines::length)
                        .reversed()
                        .thenComparing(EqualLines::one)
                        .thenComparing(EqualLines::other))
                .toList();
    }

    /** A pair is counted once, where it begins. */
    private static void pair(List<RunStart> starts, List<EqualLines> pairs) {
        for (int i = 0; i < starts.size(); i++) {
            for (RunStart other : starts.subList(i + 1, starts.size())) {
                RunStart one = starts.get(i);
                if (!one.continues(other, -1) && !overlap(one, other)) {
                    pairs.add(new EqualLines(one.toString(), other.toString(), length(one, other)));
                }
            }
        }
    }

    private static boolean overlap(RunStart one, RunStart other) {
        return one.file().equals(other.file()) && Math.abs(one.index() - other.index()) < AT_LEAST;
    }

    private static int length(RunStart one, RunStart other) {
        int length = AT_LEAST;
        while (one.continues(other, length)) {
            length++;
        }
        return length;
    }

    private static List<TellingLine> telling(List<String> lines) {
        List<TellingLine> telling = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!LineCount.isHeading(line) && line.chars().anyMatch(Character::isLetterOrDigit)) {
                telling.add(new TellingLine(i + 1, line.replaceAll("\\s+", " ")));
            }
        }
        return telling;
    }
}
