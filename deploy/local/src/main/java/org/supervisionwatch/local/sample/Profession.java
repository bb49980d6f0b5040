package org.supervisionwatch.local.sample;

import org.jspecify.annotations.Nullable;

/** What somebody is employed as, and what supervision of one's own goes with it. */
enum Profession {
    PWP("Psychological Wellbeing Practitioner", "pwp", "case_management", 1),
    SENIOR_PWP("Senior Psychological Wellbeing Practitioner", "senior_pwp", "case_management", 1),
    TRAINEE_PWP("Trainee Psychological Wellbeing Practitioner", "trainee_pwp", "case_management", 1),
    CBT_THERAPIST("High Intensity Therapist", "hi_cbt", "clinical", 1),
    COUNSELLOR("Counsellor", "counsellor", "clinical", 2),

    /** No role is known for this title: whoever has it cannot be watched, and everything says so. */
    COACH("Wellbeing Coach", null, "case_management", 1);

    private final String title;
    private final @Nullable String role;
    private final String supervision;
    private final int everyWeeks;

    Profession(String title, @Nullable String role, String supervision, int everyWeeks) {
        this.title = title;
        this.role = role;
        this.supervision = supervision;
        this.everyWeeks = everyWeeks;
    }

    String title() {
        return title;
    }

    /** The code of the role, or null if the service has named none for the title. */
    @Nullable String role() {
        return role;
    }

    /** The type of the sessions one to one. */
    String supervision() {
        return supervision;
    }

    /** How many weeks from one of these sessions to the next. */
    int everyWeeks() {
        return everyWeeks;
    }

    boolean supervisedFromOutside() {
        return supervision.equals("clinical");
    }

    /** Whether live assessments and the team's groups of clinical skills are theirs. */
    boolean wellbeing() {
        return this == PWP || this == SENIOR_PWP || this == COACH;
    }
}
