/** Sessions: requests, validation, state with history, REST views and published events. Decisions are pure; only the stores use the database. */
@NullMarked
package org.supervisionwatch.supervision.session;

import org.jspecify.annotations.NullMarked;
