package org.supervisionwatch.chassis.rest;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;

/** Makes bean validation name fields as the JSON body does, and compare times with that of the service. */
@Singleton
class JsonNames implements ValidatorFactoryCustomizer {

    /** The clocks of those who call may be ahead. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    /** Found late: the validator is set up before what is configured for the run can be read. */
    private final Instance<Clock> clock;

    JsonNames(Instance<Clock> clock) {
        this.clock = clock;
    }

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration
                .propertyNodeNameProvider(JsonNames::nameInBody)
                .clockProvider(clock::get)
                .temporalValidationTolerance(CLOCK_SKEW);
    }

    private static String nameInBody(Property property) {
        return property instanceof JavaBeanProperty bean
                        && bean.getDeclaringClass().isRecord()
                ? RecordField.of(bean.getDeclaringClass()).stream()
                        .filter(field -> field.accessor().getName().equals(bean.getName()))
                        .map(RecordField::name)
                        .findFirst()
                        .orElse(bean.getName())
                : property.getName();
    }
}
