package org.supervisionwatch.staff.organisation;

import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.request.FaultCollector;

/** A name and e-mail address in a request body. */
public record ContactRequest(
        @Nullable String name, @Nullable String email) {

    static @Nullable ContactRequest of(@Nullable EmailContact contact) {
        return contact == null ? null : new ContactRequest(contact.name(), contact.email());
    }

    static @Nullable EmailContact read(String pointer, @Nullable ContactRequest request, FaultCollector faults) {
        return request == null
                ? null
                : new EmailContact(
                        faults.name(pointer + "/name", request.name()),
                        faults.email(pointer + "/email", request.email()));
    }
}
