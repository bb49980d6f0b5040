/** The daily report to ops: which runs were completed, which were not, and the age of the feeds. Restores of the database. */
@NullMarked
package org.supervisionwatch.alerts.notification.operations;

import org.jspecify.annotations.NullMarked;
