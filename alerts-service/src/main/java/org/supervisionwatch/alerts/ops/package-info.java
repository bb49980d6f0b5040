/** The daily word to those who run the service: what was done, what was not, and how old it all is. */
@NullMarked
package org.supervisionwatch.alerts.ops;

import org.jspecify.annotations.NullMarked;
