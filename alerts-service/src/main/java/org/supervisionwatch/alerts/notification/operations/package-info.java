/** The daily word to those who run the service: what was done, what was not, and how old it all is. */
@NullMarked
package org.supervisionwatch.alerts.notification.operations;

import org.jspecify.annotations.NullMarked;
