package org.supervisionwatch.staff.organisation;

import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.request.EmailAddress;
import org.supervisionwatch.staff.request.RequiredName;
import org.supervisionwatch.staff.request.RequiredValue;

/** A name and e-mail address in a request body. */
public record ContactRequest(
        @RequiredName String name,
        @RequiredValue @EmailAddress String email) {

    static @Nullable ContactRequest of(@Nullable EmailContact contact) {
        return contact == null ? null : new ContactRequest(contact.name(), contact.email());
    }

    static @Nullable EmailContact contact(@Nullable ContactRequest request) {
        return request == null ? null : new EmailContact(request.name.strip(), request.email);
    }
}
