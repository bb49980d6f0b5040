/** Who is told what and when: runs, mails and their entries, and delivery that loses nothing. */
@NullMarked
package org.supervisionwatch.alerts.mail;

import org.jspecify.annotations.NullMarked;
