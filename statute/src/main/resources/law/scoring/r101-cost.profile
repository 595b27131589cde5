@title 财预〔2021〕101号（设成本指标）
@english Core indicators of 2021 where cost is a level of its own
@extends r10-default
levels | 成本指标:20 产出指标:40 效益指标:20 满意度指标:10 | UNVERIFIED | 财预〔2021〕101号, text not reachable
levels.no-satisfaction | benefit | UNVERIFIED | 财预〔2021〕101号: its 10 points move to benefit
