/** What all requests share: preconditions, validation errors, outcomes and their HTTP responses. */
@NullMarked
package org.supervisionwatch.staff.request;

import org.jspecify.annotations.NullMarked;
