package org.supervisionwatch.alerts.roster.intake;

import java.util.List;
import java.util.UUID;

/**
 * staff.v1 has told of these people. Fired as a synchronous CDI event at the end of the transaction that takes them in.
 *
 * @param changed those with a new state
 * @param erased those who are to be forgotten
 */
public record PeopleChanged(List<UUID> changed, List<UUID> erased) {}
