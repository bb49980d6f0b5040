package org.supervisionwatch.local.sample;

import org.jspecify.annotations.Nullable;

/** Professions, with the individual supervision that each needs. */
enum Profession {
    PWP("Psychological Wellbeing Practitioner", "pwp", "case_management", 1),
    SENIOR_PWP("Senior Psychological Wellbeing Practitioner", "senior_pwp", "case_management", 1),
    TRAINEE_PWP("Trainee Psychological Wellbeing Practitioner", "trainee_pwp", "case_management", 1),
    CBT_THERAPIST("High Intensity Therapist", "hi_cbt", "clinical", 1),
    COUNSELLOR("Counsellor", "counsellor", "clinical", 2),

    /** Has no known role, so that this person shows as not monitored. */
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

    /** The code of the role, or null if the title has none. */
    @Nullable String role() {
        return role;
    }

    /** The type of the individual sessions. */
    String supervision() {
        return supervision;
    }

    /** The number of weeks between individual sessions. */
    int everyWeeks() {
        return everyWeeks;
    }

    boolean supervisedFromOutside() {
        return supervision.equals("clinical");
    }

    /** Whether live assessments and the team's clinical skills groups apply. */
    boolean wellbeing() {
        return this == PWP || this == SENIOR_PWP || this == COACH;
    }
}
