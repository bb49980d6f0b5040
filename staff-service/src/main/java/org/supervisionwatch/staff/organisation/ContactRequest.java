package org.supervisionwatch.staff.organisation;

import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.request.Faults;

/** A contact as it is sent. */
public record ContactRequest(
        @Nullable String name, @Nullable String email) {

    static @Nullable ContactRequest of(@Nullable Contact contact) {
        return contact == null ? null : new ContactRequest(contact.name(), contact.email());
    }

    static @Nullable Contact read(String pointer, @Nullable ContactRequest request, Faults faults) {
        return request == null
                ? null
                : new Contact(
                        faults.name(pointer + "/name", request.name()),
                        faults.email(pointer + "/email", request.email()));
    }
}
