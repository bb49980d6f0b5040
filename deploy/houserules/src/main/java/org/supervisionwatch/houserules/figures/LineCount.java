package org.supervisionwatch.houserules.figures;

import java.util.List;

/**
 * The lines of a file by what stands on them.
 *
 * @param total all, blank ones and imports too
 * @param code neither blank nor only a comment, an import or the package
 * @param comment nothing but a comment
 */
public record LineCount(int total, int code, int comment) {

    static final LineCount NONE = new LineCount(0, 0, 0);

    /**
     * @param written the lines as they stand in the file
     * @param bare the same lines without comments
     */
    static LineCount of(List<String> written, List<String> bare) {
        int code = 0;
        int comment = 0;
        for (int i = 0; i < written.size(); i++) {
            if (!bare.get(i).isEmpty()) {
                code += isHeading(bare.get(i)) ? 0 : 1;
            } else if (!written.get(i).isBlank()) {
                comment++;
            }
        }
        return new LineCount(written.size(), code, comment);
    }

    static boolean isHeading(String bare) {
        return bare.startsWith("import ") || bare.startsWith("package ");
    }

    LineCount plus(LineCount other) {
        return new LineCount(total + other.total, code + other.code, comment + other.comment);
    }
}
