package org.xinheng;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * The program's frame. Started by the commands in {@code cli}, which bring the database with them.
 * The frame's own user with a printed password is left out: nobody is preset.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class XinhengApplication {}
