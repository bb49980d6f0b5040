package org.supervisionwatch.alerts.brake;

import java.util.List;

/**
 * Of how many people the ends of posts are held.
 *
 * @param inPost everybody in post in the organisation, these people too
 */
public record HeldFigures(int inPost, List<LeavingTeam> teams) {

    /** A team that people are said to leave. @param inPost everybody in it, these people too */
    public record LeavingTeam(String code, String name, int leaving, int inPost) {}
}
