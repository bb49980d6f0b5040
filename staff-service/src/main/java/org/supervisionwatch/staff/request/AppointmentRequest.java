package org.supervisionwatch.staff.request;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;

/** Somebody who leads or supervises for some time: a person of the organisation or an external. */
public interface AppointmentRequest extends CivilPeriod {

    @Nullable String employeeNumber();

    @Nullable Record external();

    @Override
    default Faults check() {
        Faults faults = CivilPeriod.super.check();
        return (employeeNumber() == null) == (external() == null)
                ? faults.add("", "must name either employeeNumber or external", "/employeeNumber", "/external")
                : faults;
    }

    /** The employee numbers in a list that may not have been checked yet. */
    static Set<String> numbers(@Nullable List<? extends @Nullable AppointmentRequest> appointed) {
        Set<String> numbers = new HashSet<>();
        for (AppointmentRequest one : appointed == null ? List.<AppointmentRequest>of() : appointed) {
            if (one != null && one.employeeNumber() != null) {
                numbers.add(one.employeeNumber());
            }
        }
        return numbers;
    }

    /** The fault of each whose employee number is not known, although it is given. */
    static Faults strangers(
            String list,
            @Nullable List<? extends @Nullable AppointmentRequest> appointed,
            Set<String> known,
            String message) {
        Faults faults = new Faults();
        for (int i = 0; appointed != null && i < appointed.size(); i++) {
            String number = appointed.get(i) == null ? null : appointed.get(i).employeeNumber();
            if (number != null && !known.contains(number)) {
                faults.add(list + "/" + i + "/employeeNumber", message);
            }
        }
        return faults;
    }
}
