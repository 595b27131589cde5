package org.xinheng.house.offender.domain;

import java.sql.Connection;
import org.springframework.stereotype.Indexed;

/** A domain that knows a database and a frame. */
@Indexed
public record SqlInDomain(Connection connection) {}
