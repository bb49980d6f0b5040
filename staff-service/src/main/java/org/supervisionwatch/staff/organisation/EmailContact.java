package org.supervisionwatch.staff.organisation;

/** Somebody to whom e-mail is sent, by name and address. */
public record EmailContact(String name, String email) {}
