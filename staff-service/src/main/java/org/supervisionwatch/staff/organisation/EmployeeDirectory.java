package org.supervisionwatch.staff.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What an organisation has to know of its people; the people's own area provides it. In the caller's transaction. */
public interface EmployeeDirectory {

    /** A person by id, and by the number they have now. */
    record KnownEmployee(UUID id, String employeeNumber) {}

    /** @return those of these employees who are known, by the numbers asked for, current or former; they stay known until the transaction ends */
    Map<String, KnownEmployee> employees(UUID organisationId, Collection<String> employeeNumbers);

    /** Publishes everyone anew to whom the organisation's table of titles gives their role by one of these titles. */
    void republishWithTitles(UUID organisationId, Collection<String> titles);
}
