package org.supervisionwatch.alerts.guideline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueChanges;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueStore;
import org.supervisionwatch.alerts.guideline.catalogue.DayOverride;
import org.supervisionwatch.alerts.guideline.catalogue.ImportResult;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.kernel.wake.EvaluationTrigger;
import org.supervisionwatch.alerts.kernel.wake.WakeUpStore;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/**
 * Shows and changes packs and bank holidays, and schedules the people concerned by a change for evaluation in the same transaction. A
 * calendar, or an override of it, that is not there is refused by 404.
 */
@ApplicationScoped
@ChangesState
public class CatalogueFlow {

    private static final Logger LOG = Logger.getLogger(CatalogueFlow.class);

    private final CatalogueCache catalogueCache;
    private final CatalogueChanges catalogueChanges;
    private final CatalogueStore store;
    private final Event<CalendarChanged> calendarChanged;
    private final WakeUpStore wakeUps;
    private final EvaluationTrigger evaluationTrigger;
    private final Clock clock;

    CatalogueFlow(
            CatalogueCache catalogueCache,
            CatalogueChanges catalogueChanges,
            CatalogueStore store,
            Event<CalendarChanged> calendarChanged,
            WakeUpStore wakeUps,
            EvaluationTrigger evaluationTrigger,
            Clock clock) {
        this.catalogueCache = catalogueCache;
        this.catalogueChanges = catalogueChanges;
        this.store = store;
        this.calendarChanged = calendarChanged;
        this.wakeUps = wakeUps;
        this.evaluationTrigger = evaluationTrigger;
        this.clock = clock;
    }

    /** Runs before anybody is evaluated: an invalid pack, shipped or in the folder, aborts the start. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent startup) {
        catalogueCache.fresh();
        if (load("start-up") instanceof ImportResult.ImportRefused(List<Fault> faults)) {
            throw new IllegalStateException(faults.stream()
                    .map(fault -> fault.pointer() + ": " + fault.message())
                    .collect(Collectors.joining("\n", "Invalid packs in the folder:\n", "")));
        }
    }

    /** Imports new versions from the folder and, if there are any, schedules everybody for evaluation. */
    public ImportResult load(String by) {
        return inTransaction(() -> {
            ImportResult result = catalogueChanges.load(by, clock.instant());
            if (result instanceof ImportResult.ImportCompleted(List<ImportResult.ImportedPack> added)
                    && !added.isEmpty()) {
                LOG.infof("New packs in the catalogue, by %s: %s", by, added);
                wakeUps.wakeEverybody();
            }
            return result;
        });
    }

    /** Every version of every pack, without overlays. */
    @ReadsSnapshot
    public PackCatalogue catalogue() {
        return catalogueCache.fresh();
    }

    /**
     * A calendar as it is shown.
     *
     * @param holidays of the year, with the overrides applied
     * @param overrides of any year
     */
    public record CalendarYear(int year, List<LocalDate> holidays, List<DayOverride> overrides) {}

    /** @param year null: this year */
    @ReadsSnapshot
    public CalendarYear calendar(String calendar, @Nullable Integer year) {
        int shown = year == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear()
                : year;
        List<LocalDate> holidays = holidays(calendar).days().stream()
                .filter(day -> day.getYear() == shown)
                .sorted()
                .toList();
        return new CalendarYear(shown, holidays, store.overrides(calendar));
    }

    @ReadsSnapshot
    public DayOverride override(String calendar, LocalDate day) {
        holidays(calendar);
        return existing(calendar, day);
    }

    /**
     * Adds or removes a bank holiday.
     *
     * @param off whether the day is a bank holiday
     * @throws ProblemException 409 if the calendar cannot have any
     */
    public DayOverride set(String calendar, LocalDate day, boolean off, String why, String by) {
        Instant now = clock.instant();
        return inTransaction(() -> {
            holidays(calendar);
            if (calendar.equals(HolidayCalendars.NONE)) {
                throw new ProblemException(
                        Problem.of(409, "calendar-without-days", "The calendar none cannot have days", null));
            }
            DayOverride override = new DayOverride();
            override.calendar = calendar;
            override.day = day;
            override.isOff = off;
            override.why = why;
            override.setBy = by;
            override.setAt = now;
            boolean changed = catalogueChanges.set(override);
            DayOverride stored = existing(calendar, day);
            wakeAfter(changed, calendar, now);
            return stored;
        });
    }

    /** Removes the override of a day. @return the one that was removed */
    public DayOverride remove(String calendar, LocalDate day) {
        Instant now = clock.instant();
        return inTransaction(() -> {
            holidays(calendar);
            DayOverride existing = existing(calendar, day);
            wakeAfter(catalogueChanges.remove(existing, now), calendar, now);
            return existing;
        });
    }

    private HolidayDates holidays(String calendar) {
        HolidayCalendars calendars = catalogueCache.fresh().calendars();
        return calendars
                .named(calendar)
                .orElseThrow(() -> ProblemException.notFound("Unknown calendar %s; known are: %s"
                        .formatted(calendar, String.join(", ", calendars.names()))));
    }

    private DayOverride existing(String calendar, LocalDate day) {
        return store.override(calendar, day)
                .orElseThrow(
                        () -> ProblemException.notFound("There is no override for %s in %s".formatted(day, calendar)));
    }

    private void wakeAfter(boolean changed, String calendar, Instant now) {
        if (changed) {
            calendarChanged.fire(new CalendarChanged(calendar, now));
            wakeUps.wakeEverybody();
        }
    }

    private <T> T inTransaction(Callable<T> change) {
        T result = QuarkusTransaction.requiringNew().call(change);
        evaluationTrigger.signal();
        return result;
    }
}
