package org.supervisionwatch.local.sample;

import java.util.Locale;

/** Six invented towns with two teams each. */
enum SampleTown {
    ALDERFORD,
    BROOKHAVEN,
    CASTLEBY,
    DUNMERE,
    EASTHOLME,
    FERNLEY;

    static final int TEAMS = values().length * 2;

    static String teamName(int team) {
        return townOf(team) + (team % 2 == 0 ? " North" : " South");
    }

    static String teamCode(int team) {
        return teamName(team).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String townOf(int team) {
        String name = values()[team / 2].name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
