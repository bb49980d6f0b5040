package org.supervisionwatch.staff.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.supervisionwatch.staff.organisation.TeamRequest.LeadRequest;
import org.supervisionwatch.staff.request.CodeFormat;
import org.supervisionwatch.staff.request.FaultCollector;

/** Validates a request for a team and converts it to settings; what is wrong is added to the faults. */
public final class TeamCheck {

    private static final int MAX_LEADS = 50;
    private static final Comparator<TeamLead> ORDER =
            Comparator.comparing(TeamLead::from).thenComparing(TeamLead::deputy).thenComparing(TeamCheck::name);

    private TeamCheck() {}

    /** The employee numbers of the leads in the request. */
    public static List<String> leadNumbers(TeamRequest request) {
        return request.leads() == null
                ? List.of()
                : request.leads().stream()
                        .filter(Objects::nonNull)
                        .map(LeadRequest::employeeNumber)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** @param people ids of the people of the organisation whose employee numbers are in the request */
    public static Team.TeamSettings read(TeamRequest request, Map<String, UUID> people, FaultCollector faults) {
        if (request.replaces() != null) {
            faults.code("/replaces", request.replaces(), CodeFormat.TEAM);
        }
        List<LeadRequest> given = faults.list("/leads", request.leads(), MAX_LEADS);
        List<TeamLead> leads = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            leads.add(lead("/leads/" + i, given.get(i), people, faults));
        }
        leads.sort(ORDER);
        return new Team.TeamSettings(
                faults.name("/name", request.name()), Objects.requireNonNullElse(request.mode(), TeamMode.OFF), leads);
    }

    private static TeamLead lead(String pointer, LeadRequest request, Map<String, UUID> people, FaultCollector faults) {
        LocalDate from = faults.day(pointer + "/from", request.from());
        LocalDate to = faults.lastDay(pointer + "/to", request.to(), from);
        boolean deputy = Boolean.TRUE.equals(request.deputy());
        String number = request.employeeNumber();
        if ((number == null) == (request.external() == null)) {
            faults.add(pointer, "must name either employeeNumber or external");
        }
        if (number == null) {
            return new TeamLead(
                    null, ContactRequest.read(pointer + "/external", request.external(), faults), from, to, deputy);
        }
        UUID id = people.get(number);
        if (id == null) {
            faults.add(
                    pointer + "/employeeNumber",
                    "must belong to a person of this organisation; create the person first, or the team without this lead");
            return new TeamLead(null, null, from, to, deputy);
        }
        return new TeamLead(new TeamLead.LeadPersonRef(id, number), null, from, to, deputy);
    }

    private static String name(TeamLead lead) {
        if (lead.person() != null) {
            return lead.person().employeeNumber();
        }
        return lead.external() == null ? "" : lead.external().email();
    }
}
