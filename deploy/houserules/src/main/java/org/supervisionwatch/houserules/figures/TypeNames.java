package org.supervisionwatch.houserules.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the production sources call their types: a reader who meets a name should know which type it is. */
final class TypeNames {

    static final int FILES_OF_ONE_NAME = 2;
    static final int PERCENT_OF_ONE_WORD = 15;

    /** {@code TeamSchedule}, {@code TeamURL} and {@code URLList} are two words, {@code Team} and {@code URL} one. */
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");

    private TypeNames() {}

    /** @return the names declared in more files than a reader can tell apart, each with its files */
    static SortedMap<String, Set<Path>> inManyFiles(Collection<JavaSource> sources) {
        SortedMap<String, Set<Path>> files = new TreeMap<>();
        for (JavaSource source : sources) {
            if (source.production()) {
                source.typeNames()
                        .forEach(name -> files.computeIfAbsent(name, _ -> new LinkedHashSet<>())
                                .add(source.path()));
            }
        }
        files.values().removeIf(places -> places.size() <= FILES_OF_ONE_NAME);
        return files;
    }

    /**
     * @param allowed names that may be declared more often, each with the reason
     * @return one sentence for each name declared in more than two files, and for each that is allowed without need
     */
    static List<String> ambiguous(Collection<JavaSource> sources, Map<String, String> allowed) {
        SortedMap<String, Set<Path>> many = inManyFiles(sources);
        List<String> found = new ArrayList<>();
        many.forEach((name, files) -> {
            if (!allowed.containsKey(name)) {
                found.add(name + " is declared in " + files.size() + " files: " + files);
            }
        });
        allowed.keySet().stream()
                .filter(name -> !many.containsKey(name))
                .sorted()
                .forEach(name -> found.add(name + " need not be allowed: it is not declared in so many files"));
        return found;
    }

    /** @return one sentence if too many types are called by a single word; otherwise none */
    static List<String> tooManyOfOneWord(Collection<JavaSource> sources) {
        PartOfWhole share = ofOneWord(sources);
        return share.percent() < PERCENT_OF_ONE_WORD
                ? List.of()
                : List.of("%d of %d type names are one word (%.1f %%; fewer than %d %% may be): %s"
                        .formatted(
                                share.part(),
                                share.whole(),
                                share.percent(),
                                PERCENT_OF_ONE_WORD,
                                oneWordNames(sources)));
    }

    /** Of the names, nested types' too; one that is declared twice is one name. */
    static PartOfWhole ofOneWord(Collection<JavaSource> sources) {
        return oneWordOf(declared(sources).collect(Collectors.toSet()));
    }

    /** Of the types that have a file of their own. */
    static PartOfWhole filesOfOneWord(Collection<JavaSource> sources) {
        return oneWordOf(sources.stream()
                .filter(JavaSource::production)
                .flatMap(source -> source.typeNames().stream().filter(source::isNamedAfter))
                .toList());
    }

    private static PartOfWhole oneWordOf(Collection<String> names) {
        return new PartOfWhole((int) names.stream().filter(TypeNames::isOneWord).count(), names.size());
    }

    static SortedSet<String> oneWordNames(Collection<JavaSource> sources) {
        return declared(sources).filter(TypeNames::isOneWord).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> declared(Collection<JavaSource> sources) {
        return sources.stream().filter(JavaSource::production).flatMap(source -> source.typeNames().stream());
    }

    static boolean isOneWord(String name) {
        return !NEXT_WORD.matcher(name).find();
    }
}
