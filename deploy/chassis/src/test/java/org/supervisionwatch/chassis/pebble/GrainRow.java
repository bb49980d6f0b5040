package org.supervisionwatch.chassis.pebble;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "grain")
public class GrainRow {

    @Id
    public UUID id;

    public long amount;
}
