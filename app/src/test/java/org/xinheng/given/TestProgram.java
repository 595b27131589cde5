package org.xinheng.given;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.xinheng.XinhengApplication;

/**
 * The whole program over a real PostgreSQL. All test classes share one context and one server, so
 * each test works in a county of its own ({@link Counties#open}). It listens at both doors, for
 * tests that need a real connection ({@link Doors}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = XinhengApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Counties.class)
public @interface TestProgram {}
