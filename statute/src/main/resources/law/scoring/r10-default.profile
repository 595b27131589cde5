# The plain rules that most published self-evaluations follow. Points (分) and percent; "80:60" reads
# "gives 80 from 60 on", "*" is all that is below. Marks: see Mark.java. R10 itself could not be read.
@title 财预〔2020〕10号通行口径
@english Common practice under the rules of 2020 for evaluating project spending
execution.weight | 10 | FORM | note 1 on the forms of Zhongjiang, https://chacewang.com/newsdetail/news242266.html, and of Tianchang
execution.steps | none | FORM | w × min(1, B/A): Haidian 154.74 of 310.2, printed as 50 % and 5 of 10 (4.99 here, only the score is rounded), https://www.wenku365.com/s-60761775.html; cap: SYSTEM 54787873867
execution.reason-below | 0 | SETTING | no threshold is known outside Sichuan
levels | 产出指标:50 效益指标:30 满意度指标:10 | FORM | note 1 on the forms of Zhongjiang and Tianchang; cost counts within output
levels.no-satisfaction | rescale | SETTING | the points of a missing level are shared out over the others in proportion
number.at-most | RATIO | FORM | w × t/a: http://biz.doczj.com/doc/174893555.html, https://1wenmi.com/doc/330418.html, Haidian
number.less-than | RATIO | FORM | as for ≤; one province tells < from ≤ (SYSTEM 54504033813), its rule text was not found
number.quantity-floor | 0 | FORM | plain w × a/t: http://biz.doczj.com/doc/174893555.html, https://1wenmi.com/doc/330418.html
number.satisfaction-steps | none | FORM | plain w × a/t, the same forms
number.over-reason-from | 130 | SYSTEM | file 54504033813 asks a reason from 130 % on; published practice cuts nothing
words.met-from | 80 | FORM | Zhongjiang; the same bounds are enforced by SYSTEM 54848695388
words.partly-from | 60 | FORM | Zhongjiang; the same bounds are enforced by SYSTEM 54848695388
words.partly | judge | SETTING | the forms give a band, a person sets the points in it
words.not-met | judge | SETTING | the forms give a band, a person sets the points in it
words.late-date | judge | SETTING | no source says what a missed date scores
grades | 优:90 良:80 中:60 差:* | READ | for central departments, as 90-100 / 80-89 / 60-79 / 0-59: http://www.dz-gczx.com/wap/articleDetails_id_1290.html; half-open here
lights.progress | 绿:-10 黄:-30 红:* | SETTING | the lights are SYSTEM 54922097919; no threshold was found
lights.forecast | 绿:100 黄:80 红:* | SETTING | the lights are SYSTEM 54538639515; no threshold was found
