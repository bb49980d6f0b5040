package org.supervisionwatch.houserules.figures;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A person is "they", whoever they are: in every text of the repository, in the names of files and in the words of identifiers. */
final class GenderedWords {

    /** Build output, what an editor or the product keeps for itself, and the API document that each build writes anew. */
    private static final Set<String> NOT_SOURCES =
            Set.of("target", "node_modules", ".git", ".idea", ".vscode", ".local-data", "openapi.json");

    /**
     * Alone or as a word of an identifier, but not as a part of one: the n of an escaped line end is no letter of the word. The
     * brackets keep this file from saying what it looks for.
     */
    private static final Pattern WORD =
            Pattern.compile("(?:(?<![A-Za-z])|(?<=\\\\[nt]))(?:s[h]e|h[e]r(?:s|self)?)(?![a-z])"
                    + "|(?<![A-Z])(?:S[h]e|H[e]r(?:s|self)?)(?![a-z])"
                    + "|(?<![A-Za-z])(?:S[H]E|H[E]R(?:S|SELF)?)(?![A-Za-z])");

    private GenderedWords() {}

    /** Where one was found. */
    record WordPlace(Path file, int line, String word) {

        @Override
        public String toString() {
            return file + ":" + line + " says " + word;
        }
    }

    /**
     * @param allowed files that may hold such words, from the root, each with the reason
     * @return one sentence for each word elsewhere, and for each file that is allowed without need
     */
    static List<String> found(Path root, Map<String, String> allowed) throws IOException {
        List<WordPlace> all = in(root);
        List<String> found = new ArrayList<>();
        all.stream()
                .filter(place -> !allowed.containsKey(place.file().toString()))
                .map(WordPlace::toString)
                .forEach(found::add);
        allowed.keySet().stream()
                .filter(file -> all.stream().noneMatch(place -> place.file().equals(Path.of(file))))
                .sorted()
                .forEach(file -> found.add(file + " need not be allowed: there is no such word in it"));
        return found;
    }

    static List<WordPlace> in(Path root) throws IOException {
        List<WordPlace> places = new ArrayList<>();
        for (Path file : texts(root)) {
            Path name = root.relativize(file);
            search(name, 0, name.toString(), places);
            int line = 1;
            for (String text : lines(file)) {
                search(name, line++, text, places);
            }
        }
        return places;
    }

    private static void search(Path file, int line, String text, List<WordPlace> places) {
        WORD.matcher(text).results().forEach(word -> places.add(new WordPlace(file, line, word.group())));
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException notText) {
            return List.of();
        }
    }

    private static List<Path> texts(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !NOT_SOURCES.contains(String.valueOf(file.getFileName()))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }
}
