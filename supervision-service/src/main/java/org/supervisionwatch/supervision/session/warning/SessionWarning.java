package org.supervisionwatch.supervision.session.warning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something doubtful about a request that was carried out all the same. */
@Schema(description = "Something doubtful about what was recorded all the same.")
public record SessionWarning(
        @Schema(
                description = "Never changes its meaning; others may be added.",
                enumeration = {
                    SessionWarning.TYPE_NOT_KNOWN,
                    SessionWarning.FLAG_NOT_KNOWN,
                    SessionWarning.FORMER_NUMBER,
                    SessionWarning.BANK_HOLIDAY,
                    "supervisor_not_in_post",
                    "supervisor_away",
                    "supervisor_not_a_working_day",
                    "supervisee_not_in_post",
                    "supervisee_away",
                    "supervisee_not_a_working_day"
                })
        String code,

        @Schema(description = "A JSON pointer into the body.", examples = "/type")
        String pointer,

        @Schema(description = "What is doubtful and what may be meant, for people.")
        String message) {

    static final String TYPE_NOT_KNOWN = "type_not_known";
    static final String FLAG_NOT_KNOWN = "flag_not_known";
    static final String FORMER_NUMBER = "former_employee_number";
    static final String BANK_HOLIDAY = "bank_holiday";

    /** The same warning about a part of a larger body. @param part pointer of that part */
    public SessionWarning within(String part) {
        return new SessionWarning(code, part + pointer, message);
    }
}
