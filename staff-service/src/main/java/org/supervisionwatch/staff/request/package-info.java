/** What is the same for every request: laying it over what is held, naming its faults, answering what came of it. */
@NullMarked
package org.supervisionwatch.staff.request;

import org.jspecify.annotations.NullMarked;
