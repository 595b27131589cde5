package org.xinheng;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The program's frame. Started by the commands in {@code cli}, which bring the database with them.
 */
@SpringBootApplication
public class XinhengApplication {}
