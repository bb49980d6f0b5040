package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;

/** Makes bean validation name fields as the JSON body does, and know no other time than the service. */
@Singleton
class JsonNames implements ValidatorFactoryCustomizer {

    /** Found late: the validator is set up before what is configured for the run can be read. */
    private final Instance<Clock> clock;

    JsonNames(Instance<Clock> clock) {
        this.clock = clock;
    }

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.propertyNodeNameProvider(JsonNames::nameInBody).clockProvider(clock::get);
    }

    private static String nameInBody(Property property) {
        if (property instanceof JavaBeanProperty bean
                && bean.getDeclaringClass().isRecord()) {
            for (RecordComponent component : bean.getDeclaringClass().getRecordComponents()) {
                if (component.getName().equals(bean.getName())) {
                    return of(component);
                }
            }
        }
        return property.getName();
    }

    static String of(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }
}
