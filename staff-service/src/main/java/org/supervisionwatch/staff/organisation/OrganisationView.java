package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.supervisionwatch.staff.organisation.Organisation.OrganisationSettings;

/** An organisation, as the REST API returns it. */
public record OrganisationView(
        UUID id, String code, @JsonUnwrapped OrganisationSettings settings) {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(organisation.id(), organisation.code(), organisation.settings());
    }
}
