package org.supervisionwatch.benchmark.load;

import java.time.LocalDate;

/** When people have their sessions, and which; with the role that asks for them. */
public enum SessionHabit {

    /** Case management every week, clinical skills every other one, the last within a week: five requirements. */
    WEEKLY("pwp", 7) {
        @Override
        String type(int left) {
            return isSkills(left) ? "clinical_skills" : "case_management";
        }

        @Override
        LocalDate date(LocalDate today, int person, int left) {
            int weeksAgo = left / ROUND * 2 + (isSkills(left) ? 0 : left % ROUND);
            return today.minusDays(1 + person % 7).minusWeeks(weeksAgo);
        }

        private boolean isSkills(int left) {
            return left % ROUND == ROUND - 1;
        }
    },

    /** One requirement, a session every 61 days: three of ten are due today, so that tonight they are overdue; the others for weeks not. */
    SELDOM("care_worker", 61) {
        @Override
        String type(int left) {
            return "line";
        }

        @Override
        LocalDate date(LocalDate today, int person, int left) {
            return today.minusDays((person % 10 < 3 ? 61 : 20) + 61L * left);
        }
    };

    /** Two of three sessions are case management. */
    private static final int ROUND = 3;

    final String role;
    final int lastWithinDays;

    SessionHabit(String role, int lastWithinDays) {
        this.role = role;
        this.lastWithinDays = lastWithinDays;
    }

    /** @param left how many sessions of the person are later */
    abstract String type(int left);

    abstract LocalDate date(LocalDate today, int person, int left);
}
