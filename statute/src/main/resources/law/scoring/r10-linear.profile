@title 反向指标按超出比例扣分
@english As the default, but a missed ceiling loses in proportion to the excess
@extends r10-default
number.at-most | LINEAR | SYSTEM | w × (1 − (a−t)/t), nothing from a = 2t on: deployed provincial systems
number.less-than | LINEAR | SYSTEM | as for ≤
