package org.xinheng.letters;

/**
 * What a unit's letters say of the unit itself (发文单位). The county sets it; what it has not set has
 * a default.
 *
 * @param county name of the county
 * @param name the unit's name
 * @param mark the unit's mark in numbers (发文代字), such as 清信; one unit alone has it
 * @param phone where to call; empty when not set
 * @param address where to come to; empty when not set
 * @param query where to ask how a case stands
 * @param reviewOrgan to whom a review of this unit's opinions is requested (条例第35条)
 * @param version raised by every change; 0 while nothing is set
 */
public record Office(
    String county,
    String name,
    String mark,
    String phone,
    String address,
    String query,
    String reviewOrgan,
    int version) {}
