package org.supervisionwatch.staff.organisation;

/** Somebody who is written to. */
public record EmailContact(String name, String email) {}
