/**
 * The record of supervision sessions. {@code directory} consumes the roster, {@code session} and {@code series} are the REST API,
 * {@code week} is the supervisor's page and the pages behind links in mails.
 */
@NullMarked
package org.supervisionwatch.supervision;

import org.jspecify.annotations.NullMarked;
