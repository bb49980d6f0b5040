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

    final String title;
    final @Nullable String role;
    final String supervision;
    final int everyWeeks;

    Profession(String title, @Nullable String role, String supervision, int everyWeeks) {
        this.title = title;
        this.role = role;
        this.supervision = supervision;
        this.everyWeeks = everyWeeks;
    }

    boolean supervisedFromOutside() {
        return supervision.equals("clinical");
    }

    /** Whether live assessments and the team's clinical skills groups apply. */
    boolean wellbeing() {
        return this == PWP || this == SENIOR_PWP || this == COACH;
    }
}
