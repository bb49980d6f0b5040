package org.supervisionwatch.houserules.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code deploy/house-figures} prints. */
public final class HouseFigures {

    private static final int REPEATS_SHOWN = 10;

    private final Path root;
    private final List<JavaSource> production;
    private final List<JavaSource> tests;

    private HouseFigures(Path root) throws IOException {
        Map<Boolean, List<JavaSource>> sources =
                SourceTree.read(root).stream().collect(Collectors.partitioningBy(JavaSource::production));
        this.root = root;
        this.production = sources.getOrDefault(true, List.of());
        this.tests = sources.getOrDefault(false, List.of());
    }

    /** @param arguments the repository's root */
    public static void main(String[] arguments) throws IOException {
        System.out.print(new HouseFigures(Path.of(arguments[0]).toRealPath()).report());
    }

    private String report() throws IOException {
        return String.join(
                "\n",
                "# Production lines by area (code: without blank lines, comments, imports and package)\n",
                lines(production, JavaSource::area),
                "# Test lines by module\n",
                lines(tests, JavaSource::module),
                "# Production files in a folder (Java)\n",
                folders(),
                "# Lengths in lines (files: package-info left out; methods: the body with its braces, constructors left out)\n",
                lengths(),
                "# Type names of one word (production, nested types too; a name that is declared twice is one)\n",
                oneWord(),
                oneWordNames(),
                ambiguous(),
                "# Gendered words for a person, where it should be \"they\" (words of identifiers too)\n",
                gendered(),
                repeats("production", production),
                repeats("tests", tests));
    }

    private static String lines(List<JavaSource> sources, Function<JavaSource, String> by) {
        TextTable table = TextTable.of("", "files", "lines", "code", "comments", "comments %");
        grouped(sources, by).forEach((area, files) -> lines(table, area, files));
        lines(table, "total", sources);
        return table.toString();
    }

    private static void lines(TextTable table, String name, List<JavaSource> files) {
        LineCount sum = files.stream().map(JavaSource::lineCount).reduce(LineCount.NONE, LineCount::plus);
        double share = new PartOfWhole(sum.comment(), sum.total()).percent();
        table.row(name, files.size(), sum.total(), sum.code(), sum.comment(), share);
    }

    private String folders() {
        TextTable table = TextTable.of("", "folders", "median", "max", "largest");
        grouped(production, JavaSource::module).forEach((module, files) -> folders(table, module, files));
        folders(table, "total", production);
        return table.toString();
    }

    private static void folders(TextTable table, String name, List<JavaSource> sources) {
        SortedMap<Path, List<JavaSource>> folders = grouped(sources, JavaSource::folder);
        LengthSpread spread =
                LengthSpread.of(folders.values().stream().map(List::size).toList());
        String largest = folders.entrySet().stream()
                .filter(folder -> folder.getValue().size() == spread.max())
                .map(folder -> String.valueOf(folder.getKey()))
                .collect(Collectors.joining(", "));
        table.row(name, folders.size(), spread.median(), spread.max(), largest);
    }

    private String lengths() {
        TextTable table = TextTable.of("", "count", "median", "p90", "max");
        lengths(table, "production methods", methods(production));
        lengths(table, "production files", files(production));
        lengths(table, "test methods", methods(tests));
        lengths(table, "test files", files(tests));
        return table.toString();
    }

    private static void lengths(TextTable table, String name, LengthSpread spread) {
        table.row(name, spread.count(), spread.median(), spread.p90(), spread.max());
    }

    private static LengthSpread methods(List<JavaSource> sources) {
        return LengthSpread.of(sources.stream()
                .flatMap(source -> source.methods().stream())
                .map(MethodLength::lines)
                .toList());
    }

    private static LengthSpread files(List<JavaSource> sources) {
        return LengthSpread.of(sources.stream()
                .filter(source -> !source.isPackageInfo())
                .map(source -> source.lineCount().total())
                .toList());
    }

    private String oneWord() {
        TextTable table = TextTable.of("", "names", "of one word", "%", "files", "of one word", "%");
        grouped(production, JavaSource::module).forEach((module, files) -> oneWord(table, module, files));
        oneWord(table, "total", production);
        return table.toString();
    }

    private static void oneWord(TextTable table, String name, List<JavaSource> sources) {
        PartOfWhole names = TypeNames.ofOneWord(sources);
        PartOfWhole files = TypeNames.filesOfOneWord(sources);
        table.row(name, names.whole(), names.part(), names.percent(), files.whole(), files.part(), files.percent());
    }

    private String oneWordNames() {
        return grouped(production, JavaSource::area).entrySet().stream()
                .map(area -> area.getKey() + ": " + String.join(" ", TypeNames.oneWordNames(area.getValue())) + "\n")
                .collect(Collectors.joining());
    }

    private String ambiguous() {
        SortedMap<String, Set<Path>> many = TypeNames.inManyFiles(production);
        TextTable table = TextTable.of("name", "files", "where");
        many.forEach((name, files) -> table.row(name, files.size(), joined(files)));
        return "# Type names declared in three production files or more: " + many.size() + "\n\n" + table;
    }

    private static String joined(Collection<Path> files) {
        return files.stream()
                .map(file -> file.toString().replace("src/main/java/org/supervisionwatch/", ""))
                .collect(Collectors.joining(", "));
    }

    private String gendered() throws IOException {
        SortedMap<String, List<GenderedWords.WordPlace>> kinds = grouped(GenderedWords.in(root), HouseFigures::kind);
        TextTable table = TextTable.of("", "words", "files");
        kinds.forEach((kind, places) -> gendered(table, kind, places));
        gendered(table, "total", kinds.values().stream().flatMap(List::stream).toList());
        return table.toString();
    }

    private static void gendered(TextTable table, String name, List<GenderedWords.WordPlace> places) {
        table.row(
                name,
                places.size(),
                places.stream().map(GenderedWords.WordPlace::file).distinct().count());
    }

    private static String kind(GenderedWords.WordPlace place) {
        String file = place.file().toString();
        boolean test = file.contains("src/test/");
        if (file.endsWith(".java")) {
            return test ? "Java tests" : "Java production";
        }
        return file.contains("src/") ? (test ? "test resources" : "resources") : "documents and contracts";
    }

    private static String repeats(String which, List<JavaSource> sources) {
        List<RepeatedLines.EqualLines> pairs = RepeatedLines.in(sources);
        TextTable table = TextTable.of("lines", "one", "other");
        pairs.stream().limit(REPEATS_SHOWN).forEach(pair -> table.row(pair.length(), pair.one(), pair.other()));
        return "# Pairs of places with %d equal lines or more, %s: %d; the longest\n\n%s"
                .formatted(RepeatedLines.AT_LEAST, which, pairs.size(), table);
    }

    private static <K extends Comparable<? super K>, V> SortedMap<K, List<V>> grouped(
            Collection<V> all, Function<V, K> by) {
        SortedMap<K, List<V>> groups = new TreeMap<>();
        all.forEach(one ->
                groups.computeIfAbsent(by.apply(one), _ -> new ArrayList<>()).add(one));
        return groups;
    }
}
