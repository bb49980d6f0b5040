package org.supervisionwatch.alerts.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.mail.Snapshot.Late;
import org.supervisionwatch.alerts.mail.Snapshot.Lead;
import org.supervisionwatch.alerts.mail.Snapshot.Organisation;
import org.supervisionwatch.alerts.mail.Snapshot.Team;

/** Decides who is told. Pure. */
public final class Recipients {

    private static final Set<String> RESERVED_ENDINGS = Set.of("example", "test", "invalid", "localhost");
    private static final Set<String> RESERVED_DOMAINS = Set.of("example.com", "example.org", "example.net");

    private Recipients() {}

    /**
     * Who hears of a team today: its leads; without any, their deputies; without those, the organisation's fallback. A team in
     * rehearsal is heard of by the clinical lead alone.
     */
    public static List<Addressee> of(Team team, Organisation organisation) {
        return switch (team.mode()) {
            case OFF -> List.of();
            case REHEARSAL -> alone(organisation.clinicalLead());
            case LIVE -> {
                List<Addressee> leads = reachable(team, lead -> !lead.deputy());
                List<Addressee> inForce = leads.isEmpty() ? reachable(team, Lead::deputy) : leads;
                yield inForce.isEmpty() ? alone(organisation.fallback()) : inForce;
            }
        };
    }

    /** Who hears of one person: nobody hears of herself; if nobody else is left it goes one step up. */
    public static List<Addressee> about(Late late, List<Addressee> ofTeam, Organisation organisation) {
        List<Addressee> others =
                ofTeam.stream().filter(one -> !isHerself(late, one)).toList();
        if (!others.isEmpty() || ofTeam.isEmpty()) {
            return others;
        }
        List<Addressee> above = new ArrayList<>(alone(organisation.clinicalLead()));
        above.addAll(alone(organisation.fallback()));
        return above.stream()
                .filter(one -> !isHerself(late, one) && !ofTeam.contains(one))
                .limit(1)
                .toList();
    }

    private static boolean isHerself(Late late, Addressee one) {
        return late.episode().subject().personId().equals(one.personId())
                || (late.personEmail() != null
                        && new Addressee(late.personEmail(), null).email().equals(one.email()));
    }

    private static List<Addressee> reachable(Team team, Predicate<Lead> which) {
        List<Addressee> all = new ArrayList<>();
        for (Lead lead : team.leads()) {
            if (which.test(lead) && lead.email() != null && Addressee.usable(lead.email())) {
                all.add(new Addressee(lead.email(), lead.personId()));
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<Addressee> alone(@Nullable String email) {
        return email == null || !Addressee.usable(email) ? List.of() : List.of(new Addressee(email, null));
    }

    /**
     * Whether a mail may leave for this address. Anywhere but in production only the names that RFC 2606 and RFC 6761 set aside
     * may be written to: no such address belongs to anybody.
     */
    public static boolean mayLeave(String email, boolean production) {
        if (production) {
            return true;
        }
        String domain = email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        String last = domain.substring(domain.lastIndexOf('.') + 1);
        return RESERVED_ENDINGS.contains(last)
                || RESERVED_DOMAINS.stream().anyMatch(name -> domain.equals(name) || domain.endsWith("." + name));
    }
}
