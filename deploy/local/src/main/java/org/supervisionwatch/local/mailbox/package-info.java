/** The local mailbox: an SMTP server that stores each message durably before it replies 250, and pages to read them. */
@NullMarked
package org.supervisionwatch.local.mailbox;

import org.jspecify.annotations.NullMarked;
