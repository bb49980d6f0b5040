package org.supervisionwatch.houserules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.houserules.figures.JavaSource;
import org.supervisionwatch.houserules.figures.MethodLength;
import org.supervisionwatch.houserules.figures.SourceTree;

/** What a reader can take in at once: files under 250 lines, bodies of methods under 25. */
public final class SourceRules {

    static final int FILE_LINES = 250;
    static final int BODY_LINES = 25;

    private SourceRules() {}

    /** @return one sentence for each file or method that is too long; empty if the folder is not there */
    public static List<String> tooLong(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (JavaSource source : SourceTree.below(folder)) {
            if (source.lineCount().total() >= FILE_LINES) {
                found.add(source.path() + " has " + source.lineCount().total() + " lines");
            }
            for (MethodLength body : source.bodies()) {
                if (body.lines() > BODY_LINES) {
                    found.add(body.where() + " has " + (body.lines() - 1) + " lines");
                }
            }
        }
        return found;
    }
}
